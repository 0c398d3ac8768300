-- A draft is answered and edited bit by bit: the file's own reading stays in "draft", what people decided stands beside it.
ALTER TABLE "order" ADD COLUMN "edits" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN "draft_version" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN "draft_changed_at" TIMESTAMPTZ(3),
ADD COLUMN "draft_changed_by" TEXT,
ADD COLUMN "revises_id" UUID;

-- A row of the road map can be planned inside its window, and can come or be changed by a later order.
ALTER TABLE "activity" ADD COLUMN "planned" JSONB,
ADD COLUMN "control_from" DATE,
ADD COLUMN "revised_by_id" UUID;

ALTER TABLE "occurrence" ADD COLUMN "planned_on" DATE;

-- The order on whose ground a date was moved.
ALTER TABLE "extension" ADD COLUMN "order_id" UUID;

CREATE INDEX "order_revises_id_idx" ON "order"("revises_id");

ALTER TABLE "order" ADD CONSTRAINT "order_revises_id_fkey" FOREIGN KEY ("revises_id") REFERENCES "order"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "activity" ADD CONSTRAINT "activity_revised_by_id_fkey" FOREIGN KEY ("revised_by_id") REFERENCES "order"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "extension" ADD CONSTRAINT "extension_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "order"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- `applied` = an amending order whose changes were made in the order it amends.
ALTER TABLE "order" DROP CONSTRAINT order_state;
ALTER TABLE "order" ADD CONSTRAINT order_state CHECK (state IN ('draft', 'on_control', 'applied'));
