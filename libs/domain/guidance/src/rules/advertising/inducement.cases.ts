import { type RuleCases } from '../../testing/cases';

export const inducementCases: RuleCases = {
  rule: 'advertising.inducement',
  objects: [
    { text: 'First ten bookings get a free dermaroller.' },
    { kind: 'post', text: 'first ten bookings get a free dermaroller' },
    { kind: 'post', text: '20% off travel jabs this week only' },
    { kind: 'post', text: 'Bring a friend for a health check and both save £10' },
    { kind: 'post', text: 'Black Friday deal on mole checks' },
    { kind: 'post', text: 'Win a free facial when you book a consultation' },
    { kind: 'post', text: 'Two for one ear wax removal' },
    { kind: 'post', text: 'Book by Sunday to lock in the old price for your medical' },
    { kind: 'post', text: 'Free coffee voucher with every smear!' },
    { text: 'Bring this voucher for 20% off mole removal.' },
  ],
  accepts: [
    { text: 'Fees for non-NHS letters are on our website.' },
    { kind: 'post', text: 'Fees for HGV medicals: £110.' },
    { kind: 'post', text: 'Flu vaccines are free for over 65s.' },
    { kind: 'post', text: 'Our charity raffle has a hamper to win.' },
    { kind: 'post', text: "Book by Friday for Saturday's flu clinic." },
    { kind: 'post', text: 'Healthy Start vouchers: who can get them.' },
    { kind: 'post', text: 'Prescription prepayment certificates can save you money.' },
    { kind: 'post', text: 'Last few places on the first aid course.' },
    { text: 'Fees for letters and forms that the NHS does not pay for are listed on our website.' },
    { text: 'Our flu clinic is open to all over-65s. Ring or use the App.' },
  ],
};
