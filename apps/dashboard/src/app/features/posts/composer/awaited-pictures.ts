import { type AwaitedPicture, type DraftContent } from '@canteen/contracts';
import { type SummaryError } from '@canteen/ui';

type Pictures = Pick<DraftContent, 'images' | 'awaitedPictures'>;

/**
 * The pictures of a draft with one more. It takes the place and the alt text of the awaited one whose
 * file has its name, or of the first.
 */
export function withPicture(
  { images, awaitedPictures }: Pictures,
  mediaId: string,
  fileName: string,
): Pictures {
  const name = fileName.toLowerCase();
  const awaited =
    awaitedPictures.find((one) => one.name.toLowerCase() === name) ?? awaitedPictures[0];
  return {
    images: [...images, { mediaId, alt: awaited?.alt ?? '', consentIds: [] }],
    awaitedPictures: without(awaitedPictures, awaited),
  };
}

/** Awaited pictures but one. */
export function without(
  all: readonly AwaitedPicture[],
  one: AwaitedPicture | undefined,
): AwaitedPicture[] {
  return all.filter((other) => other !== one);
}

/** What is to be done about pictures that are still awaited. */
export function awaitedErrors({ awaitedPictures }: Pictures): SummaryError[] {
  return awaitedPictures.map(({ name }) => ({
    message: name
      ? `Add the picture “${name}”, or leave it out`
      : 'Add the picture, or leave it out',
    controlId: 'picture-file',
  }));
}
