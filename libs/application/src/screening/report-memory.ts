import { type ScreeningInput, type ScreeningReport } from '@canteen/guidance';
import { createHash } from 'node:crypto';

/**
 * What the engine said about the last things it read, so that the same is not read twice. A report has
 * places in a text and no word of it, and the text itself is kept as a hash only.
 */
export class ReportMemory {
  /** The one that was asked for longest ago is first. */
  private readonly reports = new Map<string, ScreeningReport>();

  /** @param limit so many are remembered */
  constructor(private readonly limit: number) {}

  /**
   * The report about exactly this input; made by `read` where it is not remembered. What `read` throws is
   * not remembered.
   */
  of(input: ScreeningInput, read: () => ScreeningReport): ScreeningReport {
    // An input is plain data: what reads the same as JSON is the same to the engine.
    const key = createHash('sha256').update(JSON.stringify(input)).digest('base64');
    const report = this.reports.get(key) ?? read();
    this.reports.delete(key);
    this.reports.set(key, report);
    const [oldest] = this.reports.keys();
    if (this.reports.size > this.limit && oldest !== undefined) this.reports.delete(oldest);
    return report;
  }
}
