import { type RuleCases } from '../../testing/cases';

export const mediaEnquiryCases: RuleCases = {
  rule: 'concerns.media-enquiry',
  objects: [
    { kind: 'comment', text: 'BBC Radio Solent researcher here, who can talk?' },
    { kind: 'comment', text: 'BBC Radio Solent researcher here, who can talk?' },
    {
      kind: 'comment',
      text: "Hi, I'm a reporter with the Portsmouth News. Could you message me about the branch closure?",
    },
    {
      kind: 'comment',
      text: 'Journalist at the Mirror looking to speak to patients and staff about waiting times, DMs open',
    },
    {
      kind: 'comment',
      text: "we're making a documentary for Channel 4 and would love to film at your surgery",
    },
    {
      kind: 'comment',
      text: 'Producer on Breakfast, could one of your GPs come on tomorrow to discuss flu?',
    },
    { kind: 'comment', text: 'Hello, I work for ITV Meridian, can we use this picture?' },
    {
      kind: 'comment',
      text: 'freelance writer here covering GP access for the Guardian, keen to interview your manager',
    },
    { kind: 'comment', text: 'Podcast host here! Would love Dr Verma on our health show' },
    {
      kind: 'comment',
      text: 'I’m from the Evening Post and would like a comment on the closure of the branch',
    },
    {
      kind: 'comment',
      text: 'Reporter with the Echo, trying to reach the practice manager about Tuesday’s incident',
    },
    {
      kind: 'comment',
      text: 'Freelance writer here, doing a piece on GP burnout for the Guardian, can I DM someone?',
    },
    {
      kind: 'comment',
      text: 'Hello, I write for the Daily Echo. Would a spokesperson comment on the missed appointments figures by 4pm?',
    },
    {
      kind: 'comment',
      text: 'Researcher at ITV Meridian here, looking for patients and staff to talk about phone queues',
    },
    { kind: 'comment', text: "I'm making a podcast about rural GPs and would love an interview" },
  ],
  accepts: [
    { kind: 'comment', text: 'I read this in the news' },
    { kind: 'comment', text: 'Saw you in the Portsmouth News today, well done' },
    { kind: 'comment', text: 'Heard Dr Verma on Radio Solent, great interview' },
    { kind: 'comment', text: 'Read this in the Guardian, is it true flu jabs start in September?' },
    { kind: 'comment', text: 'My daughter is training to be a journalist' },
    { kind: 'comment', text: 'Put it in the local paper so older folk see it' },
    { kind: 'comment', text: 'Where can I find the press-ups video you mentioned' },
    { kind: 'comment', text: 'Channel 4 documentary about GPs on tonight, worth a watch' },
    { kind: 'comment', text: 'The news about the branch is very sad' },
    { kind: 'comment', text: 'Please report the broken gate to the council' },
    { kind: 'comment', text: 'Saw you in the local paper, nice photo of the team' },
    { kind: 'comment', text: 'There was a good piece about GPs in the Guardian' },
    { kind: 'comment', text: 'is it true what the Echo says about the closure?' },
  ],
};
