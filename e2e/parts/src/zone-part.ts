// What the product knows of wall times, as a part of its own, for the proof of the zone.
export { localOf, resolveLocal } from '@canteen/scheduling';
