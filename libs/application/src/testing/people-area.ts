import {
  OneTimeCodes,
  Passkeys,
  Passwords,
  SecretTokens,
  SilentLog,
  TokenVault,
} from '@canteen/platform';
import { PasskeyChecker } from '../people/passkey-checker';
import { PasskeyDesk } from '../people/passkey-desk';
import { PeopleRegister } from '../people/people-register';
import { ProofDesk } from '../people/proof-desk';
import { SecondFactorDesk } from '../people/second-factor-desk';
import { SecondProofs } from '../people/second-proofs';
import { SignInDesk } from '../people/sign-in-desk';
import { SignInTries } from '../people/sign-in-tries';
import { WayInRecorder } from '../people/way-in-recorder';
import { type TestApplication } from './test-application';
import { testConfig } from './test-config';
import { type TestPerson, type TestPractice } from './test-practice';

/** The use cases of people who sign in, wired as the modules wire them. */
export function peopleArea(app: TestApplication) {
  const { doorkeeper, identity, uow } = app;
  const [passwords, tokens] = [new Passwords(), new SecretTokens()];
  const vault = new TokenVault(app.cipher, app.keys);
  const passkeys = new Passkeys(testConfig().publicUrl);
  const checker = new PasskeyChecker(identity, passkeys, new SilentLog());
  const waysIn = new WayInRecorder(uow, app.notices);
  const codes = new SecondFactorDesk(
    identity,
    new OneTimeCodes(),
    passwords,
    tokens,
    vault,
    waysIn,
  );
  const proofs = new SecondProofs(identity, codes, checker);
  const tries = new SignInTries(identity);
  return {
    codes,
    passkeys: new PasskeyDesk(identity, uow, passkeys, waysIn),
    proof: new ProofDesk(identity, proofs, tries),
    register: new PeopleRegister(uow, waysIn),
    signIn: new SignInDesk(doorkeeper, identity, uow, passwords, tokens, proofs, checker, tries),
    async givePassword(practice: TestPractice, to: TestPerson, password: string): Promise<void> {
      await app.asSuperuser('UPDATE people SET password_hash = $2 WHERE id = $1', [
        practice.as(to).personId,
        await passwords.hash(password),
      ]);
    },
  };
}
