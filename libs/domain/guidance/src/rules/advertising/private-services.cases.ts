import { type RuleCases } from '../../testing/cases';

export const privateServicesCases: RuleCases = {
  rule: 'advertising.private-services',
  objects: [
    { text: 'Beat the wait: pay-as-you-go GP from our own team.' },
    { kind: 'post', text: 'beat the wait: pay-as-you-go GP from our own team' },
    { kind: 'post', text: 'Skip the queue with our private physio, £45' },
    { kind: 'post', text: 'Private blood tests now at the surgery' },
    { kind: 'post', text: 'Private smear £90, no waiting list' },
    { kind: 'post', text: 'Join our membership for same-day GP appointments' },
    { kind: 'post', text: 'Ear suction £60 because the NHS no longer offers it. Book with us' },
    { text: 'Want a scan this week? Our private list has space, £250.' },
    { text: 'Fast-track blood tests from £45, no GP letter needed.' },
  ],
  accepts: [
    { text: 'HGV medicals cost £120.' },
    { kind: 'post', text: 'HGV medicals cost £110.' },
    { kind: 'post', text: 'Travel vaccines: which are free and which are not.' },
    { kind: 'post', text: 'Please speak to us in private.' },
    { kind: 'post', text: 'A private room is available for feeding.' },
    { kind: 'post', text: 'Prescription charge is £9.90.' },
    { kind: 'post', text: 'Missed appointments cost the NHS £30 each.' },
    { kind: 'post', text: 'Letters for insurers carry a fee of £40.' },
    { text: 'Fees for letters and forms that the NHS does not pay for are listed on our website.' },
  ],
};
