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
  ],
  NINO: ['NI: AA 12 34 56 B', 'hh010203d', 'ab 123456 c', 'nino JG-10-37-59-A'],
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
  ],
  EMAIL: ['a.b+c@nhs.net', 'JOHN@EXAMPLE.COM', 'john (at) example (dot) com'],
  DOB: [
    'dob 2nd Dec 1979',
    'born 21-02-1980',
    'D.O.B: 1/2/50',
    'birthday: 9 Dec 1967',
    'DoB 12 12 1990',
  ],
  DATE: [
    '5/21/2021',
    '05-21-2021',
    '2021/5/21',
    '21-May-2021',
    'May-2021',
    '12/2021',
    'the 3rd of March 2021',
  ],
  ADDRESS: [
    '221B Baker Street',
    'Flat 3, 12 Tern Road',
    '10 downing street',
    "1A St John's Road",
    '5 The Close',
    '47a albert road',
  ],
  DRIVING_LICENCE: ['my licence is SMITH 803290 AB1CD 12', 'dvla: evans 701 015 j9 9xy'],
  VEHICLE_REG: ['B123 XYZ', 'my reg is b123 xyz', 'ab51abc', 'XYZ 9P'],
  PASSPORT: ['passport number 533401372', 'my passport is gb1234567', 'GB1234567'],
  URL: ['my pages: microsoft.com google.co.il', 'www.a-b.nhs.uk/x?y=1', 'http://192.168.0.1/a'],
  TAX_REF: ['UTR 12345 67890', 'paye temp no 12 k 34567', '12K 34567'],
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
  ['TAX_REF', 'at 10am 12345 people'],
];

describe('identifiers', () => {
  it.each(
    Object.entries(FOUND).flatMap(([label, texts]) => texts.map((text) => [label, text] as const)),
  )('finds a %s in: %s', (label, text) => {
    expect(labelsIn(text)).toContain(label);
  });

  it.each(LEFT)('finds no %s in: %s', (label, text) => {
    expect(labelsIn(text)).not.toContain(label);
  });
});
