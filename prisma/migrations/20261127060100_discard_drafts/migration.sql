-- `discarded` = a draft that was put away before it came on control; its file can be loaded again and starts anew.
ALTER TABLE "order" DROP CONSTRAINT order_state;
ALTER TABLE "order" ADD CONSTRAINT order_state CHECK (state IN ('draft', 'on_control', 'applied', 'discarded'));
