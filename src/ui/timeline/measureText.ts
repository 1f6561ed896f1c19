/** Measures words as the chart sets them: 12.5 px in the page's face. */
export function makeMeasure(family: string): (text: string, strong: boolean) => number {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return (text) => text.length * 6.5;
  return (text, strong) => {
    context.font = `${strong ? 700 : 400} 12.5px ${family}`;
    return context.measureText(text).width;
  };
}
