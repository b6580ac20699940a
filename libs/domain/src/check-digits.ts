/** Modulus 11 of an NHS number: weights 10 to 2, and what is left of 11 is the last digit. */
export function isNhsNumber(digits: string): boolean {
  if (!/^\d{10}$/.test(digits) || /^(\d)\1{9}$/.test(digits)) return false;
  const sum = [...digits.slice(0, 9)].reduce(
    (total, digit, place) => total + Number(digit) * (10 - place),
    0,
  );
  const check = (11 - (sum % 11)) % 11;
  return check === Number(digits[9]);
}

/** Letters of a UPN in the order of their values; I, O and S look like digits and are left out. */
const upnLetters = 'ABCDEFGHJKLMNPQRTUVWXYZ';

/** Check letter of a unique pupil number: weights 2 to 13, modulus 23 (DfE, UPNs: a guide). */
export function isUpn(code: string): boolean {
  if (!/^[A-Z]\d{11}[A-Z0-9]$/.test(code)) return false;
  let sum = 0;
  for (let place = 1; place <= 12; place += 1) {
    const sign = code[place]!;
    const value = /\d/.test(sign) ? Number(sign) : upnLetters.indexOf(sign);
    if (value < 0) return false;
    sum += value * (place + 1);
  }
  return upnLetters[sum % 23] === code[0];
}

const unusedPrefixes = ['BG', 'GB', 'KN', 'NK', 'NT', 'TN', 'ZZ'];

/** The form of a National Insurance number (HMRC, NIM39110); it has no check digit. */
export function isNiNumber(code: string): boolean {
  return (
    /^[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\d{6}[A-D]$/.test(code) &&
    !unusedPrefixes.includes(code.slice(0, 2))
  );
}
