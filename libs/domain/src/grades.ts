/** The four grades, worst first, so that the index orders them (domain brief 3). */
export const grades = ['I', 'RI', 'G', 'O'] as const;
export type Grade = (typeof grades)[number];

/** Said instead of a grade; never in a denominator (domain brief 3.2). */
export const insufficientInvolvement = 'insufficient';
export type GradeAnswer = Grade | typeof insufficientInvolvement;
/** Every answer to a question of grade, the worst grade first. */
export const gradeAnswers: readonly GradeAnswer[] = [...grades, insufficientInvolvement];

export const gradeLabels: Record<GradeAnswer, string> = {
  O: 'Outstanding',
  G: 'Good',
  RI: 'Requires improvement',
  I: 'Inadequate',
  insufficient: 'Insufficient involvement to grade',
};

/** The letter that marks a grade where there is no room for the word. */
export const gradeLetters: Record<GradeAnswer, string> = {
  O: 'O',
  G: 'G',
  RI: 'R',
  I: 'I',
  insufficient: '–',
};

/** Position on the scale, 1 (Inadequate) to 4 (Outstanding). */
export function gradeRank(grade: Grade): number {
  return grades.indexOf(grade) + 1;
}

/** Whether the value is one of the four grades. */
export function isGrade(value: unknown): value is Grade {
  return grades.includes(value as Grade);
}

/** Whether the value is a grade, or says that there is too little to grade. */
export function isGradeAnswer(value: unknown): value is GradeAnswer {
  return isGrade(value) || value === insufficientInvolvement;
}

/**
 * The lower median of a set of grades: the judgement the panel is offered, never an average
 * (domain brief 5.1: an even count takes the lower). Undefined where nobody graded.
 */
export function lowerMedian(values: readonly Grade[]): Grade | undefined {
  const ordered = [...values].sort((a, b) => gradeRank(a) - gradeRank(b));
  return ordered[Math.floor((ordered.length - 1) / 2)];
}

/** Steps between the lowest and the highest grade; undefined where nobody graded. */
export function gradeRange(values: readonly Grade[]): number | undefined {
  if (values.length === 0) return undefined;
  const ranks = values.map(gradeRank);
  return Math.max(...ranks) - Math.min(...ranks);
}

/** The better of nothing but the cap: the grade, or the cap where the grade is above it. */
export function capGrade(grade: Grade, cap: Grade): Grade {
  return gradeRank(grade) > gradeRank(cap) ? cap : grade;
}
