import { readingsOf } from '../text/normalise';
import { type EntityLabel } from '../types';
import { recogniseIdentifiers } from './recognise';

const labelsIn = (text: string) =>
  recogniseIdentifiers(readingsOf(text).clean).map(({ label }) => label);

const FOUND: Readonly<Record<EntityLabel, readonly string[]>> = {
  PERSON: [],
  NHS_NUMBER: [
    '943 476 5919',
    '943-476-5919',
    '943.476.5919',
    '9434 765 919',
    'NHS: 9434765919',
    'nhs no 123 456 7890',
    'NHSNo9434765919',
    'my NHS number is943 476 5919',
  ],
  NINO: [
    'NI: AA 12 34 56 B',
    'hh010203d',
    'ab 123456 c',
    'nino JG-10-37-59-A',
    'ni no ce.65.43.21.b',
  ],
  POSTCODE: [
    'po6 3ly',
    'PO63LY',
    'W1A 0AX',
    'gir 0aa',
    'B33 8TH',
    'ec1a1bb',
    'SW1W 0NY',
    'AA9 9AA',
    'my postcode is MA1 1AA',
    'm11aa',
    'postcode: b33 8th',
    'LS1-4AP',
  ],
  PHONE: [
    '07700 900123',
    'ring 0121 496 0852',
    '(020) 7946 0958',
    '+44 (0)20 7946 0958',
    '0044 7911 123456',
    'call me on 1-312-515-2239',
    '+49 30 901820',
    'tel:07911-123-456',
    'it is 44 7911 123456',
    'my phone is 4155550132',
    'waited for ages...07911 123456...',
  ],
  EMAIL: [
    'a.b+c@nhs.net',
    'JOHN@EXAMPLE.COM',
    'john (at) example (dot) com',
    'john at gmail.com',
    'so...a@nhs.net',
  ],
  DOB: [
    'dob 2nd Dec 1979',
    'born 21-02-1980',
    'D.O.B: 1/2/50',
    'birthday: 9 Dec 1967',
    'DoB 12 12 1990',
    'D.O.B. 12.03.1980',
    'date_of_birth: 12/03/1980',
    'DOB 12Mar1980',
    'd o b 12 03 1980',
  ],
  DATE: [
    '5/21/2021',
    '05-21-2021',
    '2021/5/21',
    '21-May-2021',
    'May-2021',
    '12/2021',
    'the 3rd of March 2021',
    'today is 5/2021',
    'expires 12/27',
    'dated 20240315',
  ],
  ADDRESS: [
    '221B Baker Street',
    'Flat 3, 12 Tern Road',
    '10 downing street',
    "1A St John's Road",
    '5 The Close',
    '47a albert road',
    '12 King George V Road',
    '12 Long Acre Lane',
    '10 DOWNING STREET',
    'Rose Cottage, Mill Lane',
    'address:12 High Street',
  ],
  DRIVING_LICENCE: ['my licence is SMITH 803290 AB1CD 12', 'dvla: evans 701 015 j9 9xy'],
  VEHICLE_REG: ['B123 XYZ', 'my reg is b123 xyz', 'ab51abc', 'XYZ 9P', 'a123bcd is my reg'],
  PASSPORT: [
    'passport number 533401372',
    'my passport is gb1234567',
    'GB1234567',
    'passport 533 401 372',
  ],
  URL: [
    'my pages: microsoft.com google.co.il',
    'www.a-b.nhs.uk/x?y=1',
    'http://192.168.0.1/a',
    'google.fr',
  ],
  TAX_REF: [
    'UTR 12345 67890',
    'paye temp no 12 k 34567',
    '12K 34567',
    'paye ref 123/AB456',
    'HMRC number 12345 67890',
  ],
};

const LEFT: readonly (readonly [EntityLabel, string])[] = [
  ['NHS_NUMBER', '9434765918'],
  ['NHS_NUMBER', '0000000000'],
  ['NINO', 'DA123456A'],
  ['NINO', 'AO123456A'],
  ['NINO', 'AB123456E'],
  ['POSTCODE', 'QA1 1AA'],
  ['POSTCODE', 'AI1 1AA'],
  ['POSTCODE', 'M1 1AC'],
  ['POSTCODE', 'we saw 3 of 10 in b12 3rd'],
  ['POSTCODE', 'ward B2 4th floor'],
  ['NHS_NUMBER', 'abc9434765919'],
  ['DATE', '5 may have it'],
  ['EMAIL', 'we met at home dot the end'],
  ['ADDRESS', '2 Nurses Drive me mad'],
  ['ADDRESS', 'WAITED 2 HOURS IN THE ROAD'],
  ['VEHICLE_REG', 'AB30 ABC'],
  ['VEHICLE_REG', 'AB51 AIC'],
  ['VEHICLE_REG', 'the 123 abc'],
  ['VEHICLE_REG', 'I waited on the 3rd, a1 all through'],
  ['PASSPORT', 'no1234567'],
  ['DRIVING_LICENCE', 'MORGA613116SM9IJ'],
  ['ADDRESS', 'waited 20 minutes down the road'],
  ['ADDRESS', 'we had 3 different doctors in close contact'],
  ['ADDRESS', '2 people were on my street'],
  ['DATE', 'a ratio of 3/4'],
  ['PHONE', 'order 0123456789'],
  ['PHONE', '£01234567'],
  ['URL', 'no more waiting.no one came'],
  ['URL', 'nice.me too'],
  ['TAX_REF', 'at 10am 12345 people'],
];

describe('identifiers', () => {
  it.each(
    Object.entries(FOUND).flatMap(([label, texts]) => texts.map((text) => [label, text] as const)),
  )('finds a %s in: %s', (label, text) => {
    expect(labelsIn(text)).toContain(label);
  });

  it.each([
    ['a@example.com.', 'a@example.com'],
    ['look at http://example.com/a… please', 'http://example.com/a'],
    ['(see www.example.com)', 'www.example.com'],
    ['on 2 November 2005 at last', '2 November 2005'],
    ['mail john (at) example (dot) com. And then', 'john (at) example (dot) com'],
  ])('ends where it ends, in: %s', (text, whole) => {
    const [found] = recogniseIdentifiers(readingsOf(text).clean);
    expect(text.slice(found?.start, found?.end)).toBe(whole);
  });

  it.each(LEFT)('finds no %s in: %s', (label, text) => {
    expect(labelsIn(text)).not.toContain(label);
  });
});
