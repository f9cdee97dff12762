export const drawingStyle = '';
