export * from './pages';
export * from './paths';
export * from './people';
export * from './problems';
export * from './requests';
export * from './session';
export * from './trail';
