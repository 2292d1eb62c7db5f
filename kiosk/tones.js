/** The kiosk's only sound: two soft rising tones, "please look here". */

export const ATTENTION = [
  { hertz: 523, startsAt: 0, seconds: 0.7 },
  { hertz: 659, startsAt: 0.22, seconds: 0.9 },
];
