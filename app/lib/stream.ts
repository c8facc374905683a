/** What a generator gives, piece by piece and no faster than it is taken; whoever stops taking ends it. */
export function streamOf<Piece>(pieces: AsyncGenerator<Piece, unknown>): ReadableStream<Piece> {
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(value as Piece);
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
}
