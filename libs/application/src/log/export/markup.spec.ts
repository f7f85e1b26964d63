import { Html, markup } from './markup';

describe('markup', () => {
  it('shows what is put into it letter for letter', () => {
    expect(markup`<p title="${`"'`}">${'<script>alert(1)</script> & more'}</p>`.source).toBe(
      '<p title="&quot;&#39;">&lt;script&gt;alert(1)&lt;/script&gt; &amp; more</p>',
    );
  });

  it('takes other markup as it is, also several pieces of it', () => {
    const items = ['a', '<b>'].map((text) => markup`<li>${text}</li>`);
    expect(markup`<ol>${items}</ol>${new Html('<hr>')}`.source).toBe(
      '<ol><li>a</li><li>&lt;b&gt;</li></ol><hr>',
    );
  });
});
