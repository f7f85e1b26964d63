import { type RuleCases } from '../../testing/cases';

export const misleadingCredentialsCases: RuleCases = {
  rule: 'identity.misleading-credentials',
  objects: [
    { text: 'Owen Pratt, our wound specialist doctor, is here on Friday.' },
    { kind: 'post', text: 'Owen, our wound specialist doctor, is here on Fridays.' },
    { kind: 'post', text: 'Meet Dr Owen Pratt, who takes your bloods.' },
    { kind: 'post', text: 'Dr Carys Bevan on the front desk' },
    { kind: 'post', text: 'Sister Owen Pratt runs the ulcer clinic' },
    { kind: 'post', text: 'Carys, our practice nurse, will do your dressings.' },
    { kind: 'post', text: 'Professor Asha Verma, our GP partner' },
    { kind: 'post', text: 'Our pharmacist Owen Pratt explains inhalers.' },
  ],
  accepts: [
    { text: 'Owen Pratt, our healthcare assistant, is here on Friday.' },
    { kind: 'post', text: 'Owen Pratt, healthcare assistant, takes bloods.' },
    { kind: 'post', text: 'Sister Meg Dunn, practice nurse, runs the clinic.' },
    { kind: 'post', text: 'Dr Asha Verma, GP partner.' },
    { kind: 'post', text: 'Carys is our receptionist.' },
    { kind: 'post', text: 'Carys can book you with the nurse.' },
    { kind: 'post', text: "Ask Owen about blood tests with the doctor's form." },
    { kind: 'post', text: 'Meg works with Dr Verma.' },
  ],
};
