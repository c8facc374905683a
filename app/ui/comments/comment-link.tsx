type Props = {
  /** Where the comment is sent. */
  action: string;
  children: string;
};

/** Opens the place to write one more comment, below it; without a script that is a page of its own. */
export function CommentLink({ action, children }: Props) {
  return (
    <div>
      <a
        href={action}
        data-comment=""
        className="mt-1 flex min-h-8 w-fit items-center text-muted text-sm no-underline hover:text-accent"
      >
        {children}
      </a>
      <div data-filled="" data-comments={action} />
    </div>
  );
}
