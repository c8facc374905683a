CREATE TABLE "search_backlog" (
	"kind" text NOT NULL,
	"id" bigint NOT NULL,
	"noted_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"times" integer DEFAULT 1 NOT NULL,
	"due_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"refused" text,
	CONSTRAINT "search_backlog_kind_id_pk" PRIMARY KEY("kind","id")
);
--> statement-breakpoint
CREATE TABLE "search_servers" (
	"name" text PRIMARY KEY NOT NULL,
	"ready" boolean NOT NULL,
	"since" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"checked_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"version" text,
	"documents" integer,
	"filled_index" text,
	"failure" text,
	"failure_detail" text,
	"failed_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE INDEX "search_backlog_due" ON "search_backlog" USING btree ("due_at");