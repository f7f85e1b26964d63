const TITLE = '[data-page-title]';

/**
 * Keeps the reader's place: after a navigation the focus goes to the title of the new page, as soon
 * as there is one, and not to the link left behind; it does so too when what had the focus was
 * replaced by another page without a navigation.
 */
export class TitleFollower {
  private title: Element | null = null;
  /** What had the focus when the page changed; undefined when the title is not waited for. */
  private left: Element | null | undefined;
  private readonly observer = new MutationObserver(() => this.look());

  /** @param frame holds every page, one after the other */
  constructor(private readonly frame: HTMLElement) {
    this.observer.observe(frame, { childList: true, subtree: true });
  }

  /** The next title that is there takes the focus: the page has changed. */
  goToNext(): void {
    this.left = document.activeElement;
    requestAnimationFrame(() => this.look());
  }

  stop(): void {
    this.observer.disconnect();
  }

  private look(): void {
    const title = this.frame.querySelector<HTMLElement>(TITLE);
    if (!title) {
      return;
    }
    const wasReplaced = this.title !== null && this.title !== title;
    this.title = title;
    const focused = document.activeElement;
    const isNowhere = focused === document.body;
    const isWaitedFor = this.left !== undefined && (isNowhere || focused === this.left);
    this.left = undefined;
    if (isWaitedFor || (wasReplaced && isNowhere)) {
      title.focus({ preventScroll: true });
    }
  }
}
