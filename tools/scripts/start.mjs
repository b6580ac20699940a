import { build } from './build.mjs';
import { install } from './install.mjs';
import { serve } from './serve.mjs';
import { say } from './steps.mjs';

await install();
await build();
say('Starting Sightline; the demonstration partnership is loaded on the first run');
serve();
