import { type RuleCases } from '../../testing/cases';

export const hashtagCaseCases: RuleCases = {
  rule: 'accessibility.hashtag-case',
  objects: [
    { text: 'Join us #openeveningforcarers' },
    { kind: 'post', text: 'Come along #openeveningforcarers' },
    { kind: 'post', text: 'Have your say #yourgpyourvoice' },
    { kind: 'post', text: '#mentalhealthawarenessweek starts today' },
    { kind: 'post', text: 'book now #getyourflujab' },
    { text: 'Come along to our #menshealthevening' },
  ],
  accepts: [
    { text: 'Join us #CarersWeek #NHS' },
    { kind: 'post', text: '#CarersWeek' },
    { kind: 'post', text: '#NHS' },
    { kind: 'post', text: '#flu' },
    { kind: 'post', text: '#MentalHealthAwarenessWeek starts today' },
    { kind: 'post', text: '#Portsmouth' },
  ],
};
