import { type Person } from '../state/state';
import { html, type SafeHtml } from './html';

/** Who looks at the page, and what they had typed when something went wrong. */
export interface Visitor {
  readonly person: Person | null;
  readonly people: readonly Person[];
  readonly error: string | null;
  /** Form that failed, and its text, so that nothing typed is lost. */
  readonly draft: { readonly form: string; readonly text: string } | null;
  /** Address of the page itself, to come back to. */
  readonly here: string;
}

export interface TextForm {
  /** What the form does: a name the page's handler knows. */
  readonly act: string;
  /** Object it is about; empty for none. */
  readonly object: string;
  readonly label: string;
  readonly button: string;
  readonly text?: string;
  readonly extra?: SafeHtml;
}

/** Choose one of the people, or type a new name. Who was chosen is remembered in a cookie. */
export function personForm(visitor: Visitor, action: string): SafeHtml {
  const name = visitor.person?.name ?? 'nobody yet';
  return html`<section class="card" aria-labelledby="you">
    <h2 id="you">You are ${name}</h2>
    <details ${visitor.person ? '' : 'open'}>
      <summary>Be somebody else</summary>
      <form method="post" action="${action}">
        <input type="hidden" name="act" value="choose" />
        <input type="hidden" name="here" value="${visitor.here}" />
        <label for="person">Choose a person</label>
        <select id="person" name="person">
          ${visitor.people.map(
            (person) =>
              html`<option
                value="${person.id}"
                ${person.id === visitor.person?.id ? 'selected' : ''}
              >
                ${person.name}
              </option>`,
          )}
        </select>
        <label for="name">Or type a new name</label>
        <input type="text" id="name" name="name" maxlength="60" autocomplete="off" />
        <button type="submit">Use this name</button>
      </form>
    </details>
  </section>`;
}

/** A form with one box of text, written as the person the visitor chose to be. */
export function textForm(visitor: Visitor, action: string, form: TextForm): SafeHtml {
  const key = `${form.act}-${form.object}`;
  const text = visitor.draft?.form === key ? visitor.draft.text : (form.text ?? '');
  return html`<form method="post" action="${action}">
    ${hiddenFields(visitor, form.act, form.object)}
    <label for="${key}">${form.label}</label>
    <textarea id="${key}" name="text" rows="2" required>${text}</textarea>
    ${form.extra}
    <button type="submit">${form.button}</button>
  </form>`;
}

/** Lets the author of something change or delete it. */
export function ownForms(visitor: Visitor, action: string, object: string, text: string): SafeHtml {
  return html`<details>
    <summary>Change or delete</summary>
    ${textForm(visitor, action, { act: 'edit', object, label: 'Change what you wrote', button: 'Save change', text })}
    <form method="post" action="${action}">
      ${hiddenFields(visitor, 'delete', object)}
      <button class="quiet" type="submit">Delete it</button>
    </form>
  </details>`;
}

function hiddenFields(visitor: Visitor, act: string, object: string): SafeHtml {
  return html`<input type="hidden" name="act" value="${act}" />
    <input type="hidden" name="object" value="${object}" />
    <input type="hidden" name="person" value="${visitor.person?.id ?? ''}" />
    <input type="hidden" name="here" value="${visitor.here}" />`;
}
