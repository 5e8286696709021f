const clock = (minutes: number) => `${Math.floor(minutes / 60) % 24}:${String(minutes % 60).padStart(2, '0')}`;
/** `10:00–11:30` */
export const span = ({ starts, minutes }: { starts: string; minutes: number }): string => {
  const [h = 0, m = 0] = starts.split(':').map(Number);
  return `${clock(h * 60 + m)}–${clock(h * 60 + m + minutes)}`;
};
