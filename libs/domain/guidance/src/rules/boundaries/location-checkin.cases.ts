import { type RuleCases } from '../../testing/cases';

export const locationCheckinCases: RuleCases = {
  rule: 'boundaries.location-checkin',
  objects: [
    { text: 'Curry with the nurses @ Albert Road!' },
    { text: "Carys's caravan is at Selsey every weekend." },
    { kind: 'post', text: 'Curry with the nurses @ Albert Road tonight' },
    { kind: 'post', text: "Carys's caravan is at Selsey every weekend" },
    {
      kind: 'post',
      text: 'Dr Verma is off to Tenerife with her kids on the 4th, house all quiet!',
    },
    { kind: 'post', text: 'Checking in at the Crown with the reception girls 🍷' },
    { kind: 'post', text: 'Find Owen at PureGym most evenings after work' },
    { kind: 'post', text: "Carys picks her twins up from St Jude's at three every day" },
    { kind: 'post', text: "Sister Meg Dunn is at her mum's in Wales till Sunday" },
    { text: 'Nadia and Gwen are off to Tenerife together from the 4th to the 18th, enjoy girls!' },
  ],
  accepts: [
    { kind: 'post', text: 'Stiff hips? Our physio runs a drop-in every Tuesday in the hall.' },
    { text: 'Dr Verma is on annual leave next week.' },
    { text: 'Come and find our stall at the Guildhall.' },

    { kind: 'post', text: 'Dr Verma is on annual leave next week.' },
    { kind: 'post', text: 'Come and find our stall at the Guildhall.' },
    { kind: 'post', text: 'Meg runs the clinic at Tern Road on Tuesdays.' },
    { kind: 'post', text: "We're at the summer fair in the park on Saturday." },
    { kind: 'post', text: 'Owen works Mondays and Thursdays.' },
    { kind: 'post', text: "Dr Verma is at a conference on Friday, so there's no clinic." },
    { kind: 'post', text: "The team is at St Jude's school hall for flu vaccines." },
    { kind: 'post', text: 'Carys is back from maternity leave.' },
    { text: 'Dr Hallam is away until 14 July. Other doctors are here as usual.' },
    { text: 'Wish our Marek luck, he is running the Great South Run for Mind.' },
    { text: 'Come and meet our team at the town hall on Saturday, 10 to 2.' },
  ],
};
