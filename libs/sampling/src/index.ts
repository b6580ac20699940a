export * from './allocation';
export * from './balance';
export * from './certificate';
export * from './draw-sample';
export * from './frame';
export * from './plan-sample';
export * from './sample-design';
export * from './stratum-key';
export { samplerPick, Sampler, type Pick as SamplerPick } from './sampler';
