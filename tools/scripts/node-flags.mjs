/**
 * How Node runs the server. The heap is held small: without a limit V8 lets garbage stand until it
 * has grown to several times what is alive (35 MB), on a machine that others want to use too.
 */
export const nodeFlags = [
  '--enable-source-maps',
  '--max-old-space-size=1024',
  '--max-semi-space-size=8',
];
