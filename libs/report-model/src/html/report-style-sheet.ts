import { gradeSwatches, paper } from '../palette';

const grades = Object.entries(gradeSwatches)
  .map(
    ([grade, { fill, ink }]) =>
      `.sl-report-grade-${grade.toLowerCase()} .sl-report-letter{background:${fill};color:${ink}}`,
  )
  .join('\n');

/**
 * How the fragment looks by itself, on white paper. Every rule begins with `.sl-report`, so it can
 * stand beside a client's own styles; a client with its own theme leaves it out.
 */
export const reportStyleSheet = (accent: string = paper.accent): string =>
  `
.sl-report{max-width:46rem;margin:0 auto;color:${paper.ink};font:1rem/1.55 'Source Sans 3','Segoe UI',system-ui,sans-serif}
.sl-report :is(h1,h2,h3,h4,h5,h6){line-height:1.2;font-weight:600;text-wrap:balance}
.sl-report h2{margin:2.5rem 0 .75rem;padding-top:.75rem;border-top:2px solid ${accent};font-size:1.5rem}
.sl-report h3{margin:1.75rem 0 .5rem;font-size:1.2rem}
.sl-report :is(h4,h5,h6){margin:1.25rem 0 .25rem;font-size:1rem}
.sl-report-cover{padding:2rem 0 1rem}
.sl-report-title{margin:.5rem 0;font-size:2.25rem;overflow-wrap:anywhere}
.sl-report-title-long{font-size:1.35rem}
.sl-report-marking{font-weight:600;letter-spacing:.06em}
.sl-report-logo{font-size:1.25rem;font-weight:600}
.sl-report-partnership,.sl-report-logo,.sl-report-number{color:${accent}}
.sl-report-subject{font-size:1.25rem}
.sl-report-version,.sl-report-handling,.sl-report-note,.sl-report-colophon{color:${paper.inkSoft}}
.sl-report-note,.sl-report-colophon,.sl-report figcaption,.sl-report caption{font-size:.9rem}
.sl-report-contents ul{list-style:none;padding:0;columns:20rem}
.sl-report-contents a{color:${accent}}
.sl-report-level-2{padding-left:1.5rem}
.sl-report-scroll{overflow-x:auto}
.sl-report table{width:100%;border-collapse:collapse;font-variant-numeric:tabular-nums;font-size:.95rem}
.sl-report caption,.sl-report figcaption{padding:.5rem 0;text-align:left;font-weight:600}
.sl-report :is(th,td){padding:.4rem .6rem;border-bottom:1px solid ${paper.line};text-align:left;vertical-align:top}
.sl-report thead th{border-bottom:2px solid ${accent};vertical-align:bottom}
.sl-report th[scope=row]{font-weight:400}
.sl-report .sl-report-end{text-align:right}
.sl-report .sl-report-centre{text-align:center}
.sl-report-letter{display:inline-block;min-width:1.4em;margin-right:.4em;border-radius:3px;border:1px solid ${paper.line};text-align:center;font-weight:600}
${grades}
.sl-report figure,.sl-report-table{margin:1.5rem 0}
.sl-report-chart :is(svg,img){display:block;min-width:34rem;max-width:100%;height:auto;background:#fff}
.sl-report-chart summary{padding:.5rem 0;color:${accent};cursor:pointer}
.sl-report blockquote{margin:1rem 0;padding:0 0 0 1rem;border-left:3px solid ${accent}}
.sl-report blockquote footer{color:${paper.inkSoft}}
.sl-report-key{margin:1.25rem 0;padding:.75rem 1.25rem;border-left:4px solid ${accent};background:${paper.tint}}
.sl-report-key-title{font-weight:600;color:${accent}}
.sl-report dt{font-weight:600}
.sl-report dd{margin:0 0 .6rem 1.5rem}
.sl-report code{overflow-wrap:anywhere}
@media print{.sl-report-scroll{overflow:visible}.sl-report thead{display:table-header-group}.sl-report tr{break-inside:avoid}}
`.trim();
