import { ruleTable } from '../../testing/table';

ruleTable('confidentiality.confirms-patient', {
  objects: [
    { kind: 'reply', text: 'Looking at our system, you were offered two slots.' },
    { kind: 'reply', text: 'Glad we could squeeze you in!' },
    { kind: 'reply', text: 'Nobody by that name is on our list.' },
    { kind: 'reply', text: 'Thanks for popping in to see us on Friday.' },
    { kind: 'reply', text: 'Sorry we kept you waiting so long on Monday.' },
    { kind: 'reply', text: 'As one of our patients, you know how hard we try.' },
    { kind: 'reply', text: 'Your appointment with the nurse is still booked.' },
    { kind: 'reply', text: "You aren't registered here, so we can't look." },
    { kind: 'reply', text: 'Your mum was a lovely patient and we miss her.' },
    { kind: 'reply', text: "We've checked our records and can see what happened." },
  ],
  accepts: [
    { kind: 'reply', text: 'For anyone registered here, the App is quickest.' },
    { kind: 'reply', text: 'What a kind thing to say, thank you.' },
    { kind: 'reply', text: "We don't discuss individuals on this page." },
    { kind: 'reply', text: 'If you are registered with us, please ring before ten.' },
    { kind: 'reply', text: "We're sorry things fell short. Please ring Carys on 01632 960200." },
    { kind: 'reply', text: 'Thank you for letting us know about the phones.' },
  ],
});
