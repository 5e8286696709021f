// What the real document says, goal by goal in its order, as a person read it: kind, targets (~ about, a–b, per period), `od` and `do` days. Facts only, none of its sentences.
export const gold: readonly string[] = [
  // 1
  'staffing', 'staffing', 'partnership', 'text', 'coverage', 'soft_range ~3-4/year', 'partnership', 'milestone', 'soft_range ~4/year',
  // 10
  'partnership', 'coverage', 'spatial', 'partnership', 'partnership',
  // 15
  'frequency', 'deliverable', 'frequency',
  // 18
  'text', 'frequency 1/month', 'coverage',
  // 21
  'partnership', 'training 2',
  // 23
  'coverage', 'coverage', 'partnership', 'coverage', 'coverage', 'staffing', 'partnership', 'deliverable',
  // 31
  'partnership', 'partnership', 'trend', 'deliverable', 'coverage', 'training', 'training',
  // 38
  'count 3', 'count 5', 'count 1', 'each_of_set 1/once',
  // 42
  'count 2',
  // 43
  'milestone', 'text',
  // 45
  'each_of_set 2/year', 'count 4', 'count 2', 'spatial 6',
  // 49
  'frequency 3/week od 2023-04-01', 'coverage 30', 'hours_per_period 5/week', 'hours_per_period 5/week', 'coverage', 'frequency 6/year',
  // 55
  'count 70', 'partnership', 'frequency 4/year',
  // 58
  'milestone', 'staffing 2', 'partnership', 'milestone',
  // 62
  'milestone', 'staffing', 'text', 'count 2', 'count 2',
  // 67
  'partnership', 'staffing', 'trend', 'text', 'count 2',
  // 72
  'count 3', 'partnership', 'text', 'text',
  // 76
  'training', 'count 1', 'count 2/year', 'each_of_set 2', 'count 1 1',
  // 81
  'training', 'dated_milestone 1 do 2023-12-31', 'frequency 1/year', 'count 250', 'partnership', 'dated_milestone 8 do 2023-12-31',
];
