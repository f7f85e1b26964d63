import { ABUSE_MODEL } from './models/abuse';
import { DANGER_MODEL } from './models/danger';
import { MEANING_MODEL } from './models/meaning';
import { NAME_MODEL } from './models/names';
import { SENTIMENT_MODEL } from './models/sentiment';

/** Which version of each trained model this build reads texts with; stored beside the ruleset of a screening. */
export function modelVersions(): Record<string, string> {
  return {
    abuse: ABUSE_MODEL.version,
    danger: DANGER_MODEL.version,
    meaning: MEANING_MODEL.version,
    names: NAME_MODEL.version,
    sentiment: SENTIMENT_MODEL.version,
  };
}
