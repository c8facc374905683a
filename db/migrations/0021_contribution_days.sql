CREATE TABLE "contribution_days" (
	"person_id" bigint NOT NULL,
	"day" date NOT NULL,
	"space_id" bigint NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "contribution_days_person_id_day_space_id_pk" PRIMARY KEY("person_id","day","space_id"),
	CONSTRAINT "contribution_days_count" CHECK ("contribution_days"."count" > 0)
);
--> statement-breakpoint
ALTER TABLE "contribution_days" ADD CONSTRAINT "contribution_days_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contribution_days" ADD CONSTRAINT "contribution_days_space_id_spaces_id_fk" FOREIGN KEY ("space_id") REFERENCES "public"."spaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "contribution_days_day" ON "contribution_days" USING btree ("day");--> statement-breakpoint
CREATE INDEX "contribution_days_space" ON "contribution_days" USING btree ("space_id");