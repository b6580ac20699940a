import { openCommentWords } from './open-comment-words';

describe('what waits on a draft', () => {
  it('counts what is open, and whose challenge is among it', () => {
    const open = { status: 'open', role: 'coordinator' } as const;
    const challenge = { status: 'open', role: 'scrutineer' } as const;
    const settled = { status: 'resolved', role: 'scrutineer' } as const;
    expect(openCommentWords([settled])).toBe('');
    expect(openCommentWords([open, settled])).toBe('1 comment is open.');
    expect(openCommentWords([open, challenge])).toBe('2 comments are open, 1 by the scrutineer.');
  });
});
