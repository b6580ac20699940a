export * from './group-by';
export { Remembered } from './remembered';
