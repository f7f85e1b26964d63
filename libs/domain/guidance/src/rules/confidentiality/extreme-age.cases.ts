import { type RuleCases } from '../../testing/cases';

export const extremeAgeCases: RuleCases = {
  rule: 'confidentiality.extreme-age',
  objects: [
    { text: 'Grandad Wilf, ninety-six, did his balance class with us.' },
    { text: 'Our 101-year-old regular blew out the candles.' },
    { kind: 'post', text: 'Grandad Wilf, ninety-six, did his balance class with us.' },
    { kind: 'post', text: 'Our 101-year-old regular beat everyone at the quiz.' },
    { kind: 'post', text: 'Happy birthday to Edna who is 98 today!' },
    { kind: 'post', text: "She's 93 and still walks to every appointment." },
    { kind: 'post', text: 'A gentleman of 102 had his booster this morning.' },
    { kind: 'reply', text: 'Your nan is amazing at ninety four!' },
    { kind: 'post', text: 'We vaccinated a lady aged 99 and her daughter aged 71.' },
    { kind: 'post', text: 'He turned a hundred last week and got his telegram before his flu jab' },
    { kind: 'post', text: 'At 95 years young, Bert still does chair yoga with us' },
  ],
  accepts: [
    { text: 'Everyone aged 90 and over is invited.' },
    { text: 'The clock tower is 100 years old this week.' },

    { kind: 'post', text: 'Everyone aged 75 to 79 can have the RSV vaccine.' },
    { kind: 'post', text: 'The clock tower is a hundred.' },
    { kind: 'post', text: 'Our building is 97 years old this spring.' },
    { kind: 'post', text: 'Captain Tom Moore was 99 when he walked his garden.' },
    { kind: 'post', text: 'We gave 93 vaccines on Saturday.' },
    { kind: 'post', text: 'The number 96 bus stops outside.' },
    { kind: 'post', text: 'Age 90 and over? Ask about the home visiting service.' },
    { kind: 'post', text: '98% of calls were answered.' },
    { kind: 'post', text: 'The NHS turns 78 this July.' },
    { kind: 'post', text: 'Our practice has cared for this town for a hundred years.' },
    { kind: 'post', text: 'Florence Nightingale lived to 90.' },
  ],
};
