import { rmSync } from 'node:fs';
import { filledFolder } from './filled-folder';
import { newDataDir, Product } from './product';

/** Lets the product load its demonstration once; every journey begins on a copy of it. */
async function fillOnce(): Promise<() => void> {
  const folder = newDataDir();
  const product = await Product.on(folder);
  await product.stop();
  if (product.faults.length > 0) throw new Error(product.faults.join('\n'));
  filledFolder.set(folder);
  return () => rmSync(folder, { recursive: true, force: true });
}

export default fillOnce;
