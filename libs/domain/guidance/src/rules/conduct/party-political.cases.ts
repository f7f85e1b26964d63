import { type RuleCases } from '../../testing/cases';

export const partyPoliticalCases: RuleCases = {
  rule: 'conduct.party-political',
  objects: [
    { text: 'Thank goodness our brilliant MP is standing again.' },
    { kind: 'post', text: 'thank goodness our brilliant MP is standing again' },
    { kind: 'post', text: 'Vote Labour to save the NHS' },
    { kind: 'post', text: 'The Tories have destroyed this surgery' },
    { kind: 'post', text: 'Only the Lib Dems care about GP access. Use your vote!' },
    { kind: 'post', text: "Great to welcome our Conservative candidate, he'll get my vote" },
    { kind: 'post', text: 'Reform UK are right about this' },
    { kind: 'post', text: 'Keir Starmer has let us all down' },
    { kind: 'post', text: "Sign the Green Party's petition for our branch" },
    { kind: 'reply', text: 'Blame the government you voted for' },
    { kind: 'post', text: 'Delighted that Councillor Hobbs held her seat for Labour!' },
  ],
  accepts: [
    { text: 'Polling day: the car park is the polling station.' },
    { kind: 'post', text: 'The surgery is a polling station on Thursday, so use the back door.' },
    { kind: 'post', text: 'You need photo ID to vote.' },
    { kind: 'post', text: 'The government has announced a new contract.' },
    { kind: 'post', text: 'Our MP opened the new wing today.' },
    { kind: 'post', text: 'Labour ward tours restart in May.' },
    { kind: 'post', text: 'The council is resurfacing the road.' },
    { kind: 'post', text: 'Go green: recycle your inhaler.' },
    { kind: 'post', text: 'Vote for the name of our new fish tank!' },
    { kind: 'post', text: 'NHS England and the Department of Health publish waiting times.' },
  ],
};
