-- Who signed the document, whom it is addressed to, and whether it holds personal data.
ALTER TABLE "evidence_item" ADD COLUMN "signer" TEXT,
ADD COLUMN "addressees" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN "personal_data" BOOLEAN NOT NULL DEFAULT false;
