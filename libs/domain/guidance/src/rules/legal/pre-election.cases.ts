import { type RuleCases } from '../../testing/cases';

export const preElectionCases: RuleCases = {
  rule: 'legal.pre-election',
  objects: [
    {
      text: 'Lovely to show our candidate round today.',
      date: '2026-04-20',
      preElection: { from: '2026-03-25', to: '2026-05-07' },
    },
    {
      kind: 'post',
      text: 'lovely to show our candidate round today',
      date: '2026-04-20',
      preElection: { from: '2026-03-24', to: '2026-05-07' },
    },
    {
      kind: 'post',
      text: 'The minister visited us to announce new funding',
      date: '2026-04-20',
      preElection: { from: '2026-03-24', to: '2026-05-07' },
    },
    {
      kind: 'post',
      text: "Have your say in the council's consultation on bus cuts",
      date: '2026-04-20',
      preElection: { from: '2026-03-24', to: '2026-05-07' },
    },
    {
      kind: 'post',
      text: 'Hustings on health at the church hall, all welcome',
      date: '2026-04-20',
      preElection: { from: '2026-03-24', to: '2026-05-07' },
    },
    {
      kind: 'post',
      text: 'Councillor Hobbs opened our new garden',
      date: '2026-04-20',
      preElection: { from: '2026-03-24', to: '2026-05-07' },
    },
    {
      text: 'Do read the Green Party’s plans for general practice, worth a look before Thursday.',
      date: '2026-04-28',
      preElection: { from: '2026-03-27', to: '2026-05-07' },
      staffUpdate: false,
    },
    {
      text: 'Our MP popped in to hear about our new building plans.',
      date: '2026-04-20',
      preElection: { from: '2026-03-27', to: '2026-05-07' },
      staffUpdate: false,
    },
  ],
  accepts: [
    {
      text: 'Lovely to show our candidate round today.',
      date: '2026-06-20',
      preElection: { from: '2026-03-25', to: '2026-05-07' },
    },

    {
      kind: 'post',
      text: 'On polling day please use the side entrance.',
      date: '2026-04-20',
      preElection: { from: '2026-03-24', to: '2026-05-07' },
    },
    {
      kind: 'post',
      text: 'Councillor Hobbs opened our new garden',
      date: '2026-06-20',
      preElection: { from: '2026-03-24', to: '2026-05-07' },
    },
    {
      kind: 'post',
      text: 'Flu clinic on Saturday',
      date: '2026-04-20',
      preElection: { from: '2026-03-24', to: '2026-05-07' },
    },
    {
      kind: 'post',
      text: 'Phone lines are down until noon.',
      date: '2026-04-20',
      preElection: { from: '2026-03-24', to: '2026-05-07' },
    },
    {
      kind: 'post',
      text: 'Video consultations are back.',
      date: '2026-04-20',
      preElection: { from: '2026-03-24', to: '2026-05-07' },
    },
    { text: 'Tern Road is a polling station on Thursday; please use the side door.' },
  ],
};
