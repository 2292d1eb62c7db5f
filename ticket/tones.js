/** What the phone plays: three bright tones for a call, one to show that the sound is on. */

export const CALL = [
  { hertz: 784, startsAt: 0, seconds: 0.5 },
  { hertz: 988, startsAt: 0.25, seconds: 0.5 },
  { hertz: 1175, startsAt: 0.5, seconds: 1.2 },
  { hertz: 784, startsAt: 1.5, seconds: 0.5 },
  { hertz: 988, startsAt: 1.75, seconds: 0.5 },
  { hertz: 1175, startsAt: 2, seconds: 1.2 },
];

export const TRIAL = [{ hertz: 988, startsAt: 0, seconds: 0.6 }];
