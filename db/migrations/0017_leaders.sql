CREATE TABLE "leader_places" (
	"period" text NOT NULL,
	"space_id" bigint,
	"person_id" bigint NOT NULL,
	"place" smallint NOT NULL,
	"earned" integer NOT NULL,
	CONSTRAINT "leader_places_period" CHECK ("leader_places"."period" in ('week', 'month', 'half-year', 'all'))
);
--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "shows_on_leaders" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "leader_places" ADD CONSTRAINT "leader_places_space_id_spaces_id_fk" FOREIGN KEY ("space_id") REFERENCES "public"."spaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "leader_places" ADD CONSTRAINT "leader_places_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "leader_places_person" ON "leader_places" USING btree ("period",coalesce("space_id", 0),"person_id");--> statement-breakpoint
CREATE INDEX "leader_places_order" ON "leader_places" USING btree ("period",coalesce("space_id", 0),"place","person_id");--> statement-breakpoint
CREATE INDEX "leader_places_of_person" ON "leader_places" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "leader_places_space" ON "leader_places" USING btree ("space_id");--> statement-breakpoint
CREATE INDEX "reputation_causes_time" ON "reputation_causes" USING btree ("happened_at");