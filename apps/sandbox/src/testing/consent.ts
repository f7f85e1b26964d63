import { type Read, type RunningSandbox } from './running-sandbox';

/** A consent page as a browser has it: its text, and the values its forms would send. */
export class ConsentPage {
  private constructor(
    private readonly sandbox: RunningSandbox,
    private readonly path: string,
    readonly answer: Read,
  ) {}

  /** Opens the dialog at `path` with these parameters. */
  static async open(
    sandbox: RunningSandbox,
    path: string,
    parameters: Record<string, string>,
  ): Promise<ConsentPage> {
    const query = new URLSearchParams(parameters).toString();
    return new ConsentPage(sandbox, path, await sandbox.call('GET', `${path}?${query}`));
  }

  /** What the consent form would send as it stands: hidden values and ticked boxes, less `without`. */
  form(without: readonly string[] = []): URLSearchParams {
    const [, form = ''] =
      /<form class="card" method="post"([\s\S]*?)<\/form>/.exec(this.answer.text) ?? [];
    const values = new URLSearchParams();
    for (const [input] of form.matchAll(/<input[^>]*>/g)) {
      const read = (name: string) =>
        unescape(new RegExp(`${name}="([^"]*)"`).exec(input)?.[1] ?? '');
      const isSent = !/\sdisabled/.test(input) && !without.includes(read('value'));
      if (isSent) values.append(read('name'), read('value'));
    }
    return values;
  }

  /** Sends the form, and gives the address the browser is sent to. */
  async decide(
    decision: 'continue' | 'cancel',
    without: readonly string[] = [],
  ): Promise<{ address: URL; answer: Read }> {
    const body = this.form(without);
    body.set('decision', decision);
    const answer = await this.sandbox.call('POST', this.path, { body });
    return { address: new URL(answer.headers.get('location') ?? 'none:'), answer };
  }
}

const unescape = (text: string) =>
  text.replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&#39;', "'");
