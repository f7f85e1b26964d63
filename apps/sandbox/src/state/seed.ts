import { type EffectBody, type Network } from './effects';

/** The Facebook Page and the X account that are there from the start; fixed, so that a person can type them in. */
export const seedPage = {
  id: '61550000000000017',
  name: 'Waterfront Surgery (demo)',
  handle: 'WaterfrontSurgeryDemo',
  token: 'sandbox-page-token-waterfront',
} as const;
export const seedAccount = {
  id: '1890000000000000017',
  name: 'Waterfront Surgery (demo)',
  handle: 'WaterfrontDemo',
  token: 'sandbox-x-token-waterfront',
} as const;

const page = (network: Network, from: typeof seedPage | typeof seedAccount): EffectBody => ({
  type: 'page-created',
  network,
  page: from.id,
  name: from.name,
  handle: from.handle,
  token: from.token,
});

const person = (network: Network, id: string, name: string, handle: string): EffectBody => ({
  type: 'person-created',
  network,
  id,
  name,
  handle,
});

/** What an empty sandbox begins with: invented people and the two demo surfaces. */
export const seedEffects: readonly EffectBody[] = [
  page('facebook', seedPage),
  page('x', seedAccount),
  person('facebook', '24900000000001001', 'Margaret Ellis', 'margaret.ellis.demo'),
  person('facebook', '24900000000001018', 'Tom Okafor', 'tom.okafor.demo'),
  person('facebook', '24900000000001035', 'Aisha Rahman', 'aisha.rahman.demo'),
  person('x', '1890000000000001001', 'Gwen Pritchard', 'gwen_p_demo'),
  person('x', '1890000000000001018', 'Danny Marsh', 'dannymarsh_demo'),
];
