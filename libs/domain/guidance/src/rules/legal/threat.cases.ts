import { type RuleCases } from '../../testing/cases';

export const threatCases: RuleCases = {
  rule: 'legal.threat',
  objects: [
    { kind: 'comment', text: 'put a brick through your window one night' },
    { kind: 'comment', text: "I know where you live and I'll be waiting" },
    { kind: 'comment', text: 'put a brick through your window one night' },
    { kind: 'comment', text: 'I know what car Carys drives' },
    { kind: 'comment', text: "someone's going to get hurt if I don't get my tablets" },
    { kind: 'comment', text: "you'll be sorry when I come down there" },
    { kind: 'comment', text: "I'll be waiting outside at half six for that doctor" },
    { kind: 'comment', text: 'gonna burn the place down' },
    { kind: 'comment', text: 'Dr Verma wants to watch her back' },
    { kind: 'comment', text: "next time i'm in I'm bringing my bat" },
    { kind: 'comment', text: 'id happily strangle that receptionist, see how she likes it' },
    { kind: 'comment', text: "your nurse deserves a good kicking and she'll get one" },
    { kind: 'comment', text: 'tick tock Carys. I know when you finish.' },
    { kind: 'comment', text: 'will b round with my brothers sort u lot out' },
  ],
  accepts: [
    { kind: 'comment', text: 'I could murder a cuppa' },
    { kind: 'comment', text: "I'd kill for an evening appointment" },

    { kind: 'comment', text: 'I could murder a cuppa' },
    { kind: 'comment', text: "I'd kill for an evening appointment" },
    { kind: 'comment', text: 'my feet are killing me' },
    { kind: 'comment', text: 'you guys are killing it' },
    { kind: 'comment', text: 'hit the nail on the head there' },
    { kind: 'comment', text: 'the suspense is killing me' },
    { kind: 'comment', text: 'the flu knocked me out for a week' },
    { kind: 'comment', text: "I'll be waiting for the new timetable" },
    { kind: 'comment', text: 'my cat attacked the postman haha' },
    { kind: 'comment', text: 'heads should roll for that phone system' },
    { kind: 'comment', text: 'smashed my personal best at parkrun' },
    { kind: 'comment', text: 'See you at the fair, watch out for the raffle!' },
    { kind: 'comment', text: 'shoot me a message' },
  ],
};
