-- The cell of the responsible as the order has it: an amending order that repeats it changes nothing.
ALTER TABLE "activity" ADD COLUMN "responsibles_text" TEXT;
