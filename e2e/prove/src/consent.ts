import {
  type ChannelView,
  type SignInBegun,
  type SignInFinished,
  routes,
} from '@canteen/contracts';
import { type Person } from './person';

/** The app of the sandbox's X that people of a practice sign in with. */
export const xApp = {
  id: 'sandbox-x-client-waterfront',
  secret: 'sandbox-x-client-secret-waterfront',
};

/**
 * Connects an X account by signing in at the network, as a browser does it.
 *
 * @param account its id on the sandbox
 * @param channelId the channel to connect again; null for a new one
 */
export async function signInToX(
  administrator: Person,
  account: string,
  channelId: string | null,
): Promise<ChannelView> {
  const { url } = await administrator.post<SignInBegun>(routes.channelSignIn, {
    network: 'x',
    channelId,
  });
  const dialog = new URL(url);
  const form = new URLSearchParams(dialog.search);
  form.set('person', account);
  form.set('decision', 'continue');
  const answer = await fetch(`${dialog.origin}${dialog.pathname}`, {
    method: 'POST',
    body: form,
    redirect: 'manual',
  });
  const location = answer.headers.get('location');
  if (location === null) throw new Error(`X did not send ${account} back: ${await answer.text()}`);
  const returned = Object.fromEntries(new URL(location).searchParams);
  const finished = await administrator.post<SignInFinished>(routes.channelSignInFinish, {
    returned,
  });
  if (finished.kind !== 'connected') throw new Error(`X offered several accounts for ${account}.`);
  return finished.channel;
}
