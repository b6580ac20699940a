/** What is sent of why marked words stay: nothing where nothing was said. */
export function whyTheyStay(because: string): { readonly because?: string } {
  const said = because.trim();
  return said === '' ? {} : { because: said };
}
