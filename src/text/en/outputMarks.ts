/** What is drawn in the picture of the output. */
export const outputMarks = {
  teacher: { name: 'The teacher’s output', formula: 'relu(v^*·x)' },
  teachers: { name: 'The two teachers’ output', formula: 'relu(v_1·x) − relu(v_2·x)' },
  network: { name: 'The network’s output', formula: 'h(x) = Σ_j a_j relu(w_j·x)' },
  /** of unit inputs about a circle, of those that are shown over a line */
  largest: (value: string) => `largest in view: ${value}`,
  residual: (input: number) => ({ name: `Residual of input ${input}`, formula: 'r_i = y_i − h(x_i)' }),
  gap: (residual: string, label: string, output: string) => `${residual} = ${label} − ${output}`,
  diagonal: { name: 'Where the output is the label', formula: 'h(x_i) = y_i' },
};
