import { emptyDraft } from '@canteen/contracts';
import { awaitedErrors, withPicture, without } from './awaited-pictures';

const flu = { name: 'Flu.jpg', alt: 'A nurse with a flag' };
const door = { name: 'door.jpg', alt: '' };
const waiting = { ...emptyDraft, awaitedPictures: [flu, door] };

describe(withPicture.name, () => {
  it.each([
    ['that has its name, in any case', 'DOOR.JPG', '', [flu]],
    ['that is first, when it has another name', 'IMG_2031.jpg', flu.alt, [door]],
  ])('takes the place of the awaited one %s', (_, fileName, alt, awaitedPictures) => {
    expect(withPicture(waiting, 'm', fileName)).toEqual({
      images: [{ mediaId: 'm', alt, consentIds: [] }],
      awaitedPictures,
    });
  });

  it('comes without words when none is awaited', () => {
    expect(withPicture(emptyDraft, 'm', 'a.jpg').images).toEqual([
      { mediaId: 'm', alt: '', consentIds: [] },
    ]);
  });
});

it('asks for each that is awaited until it is left out', () => {
  expect(awaitedErrors(waiting).map(({ message }) => message)).toEqual([
    'Add the picture “Flu.jpg”, or leave it out',
    'Add the picture “door.jpg”, or leave it out',
  ]);
  expect(awaitedErrors({ ...waiting, awaitedPictures: without([flu, door], flu) })).toHaveLength(1);
});
