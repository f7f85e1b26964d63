import 'reflect-metadata';
import { Doctor } from '@canteen/application';
import { ConfigError, loadConfig, SystemClock } from '@canteen/platform';
import { type CliCommand } from './command';

/** `canteen doctor`: looks at everything an installation stands on; exit 1 when something is wrong. */
export const doctor: CliCommand = async () => {
  try {
    const observations = await new Doctor(loadConfig(process.env), new SystemClock()).examine();
    for (const { ok, sentence, advice } of observations) {
      console.log(`${ok ? 'ok     ' : 'TROUBLE'}  ${sentence}`);
      if (advice !== null) console.log(`         ${advice}`);
    }
    return observations.every(({ ok }) => ok) ? 0 : 1;
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    console.error(error.message);
    return 1;
  }
};
